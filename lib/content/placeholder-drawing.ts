const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** One leaf in the site's hand, until an article has a drawing of its own. @param slug makes its ids unique */
export const placeholderDrawing = (slug: string, title: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 540" role="img" aria-labelledby="${slug}-title ${slug}-desc">
<title id="${slug}-title">${escaped(title)}</title>
<desc id="${slug}-desc">One turmeric leaf with its ribs.</desc>
<path class="ill-cream" fill="#efe6d3" d="M220 292C206 150 330 62 486 60C640 62 752 150 742 288C732 420 622 486 482 488C342 486 232 420 220 292z"/>
<path class="ill-soft" fill="#cfe0cf" d="M330 420C318 236 430 112 652 104C664 286 548 424 330 420z"/>
<path class="ill-leaf-line" fill="none" stroke="#2f5d43" stroke-width="4" stroke-linecap="round" stroke-linejoin="round" d="M330 420C318 236 430 112 652 104C664 286 548 424 330 420zM282 470C376 372 492 250 620 134"/>
<path class="ill-leaf-line" fill="none" stroke="#2f5d43" stroke-width="2.5" stroke-linecap="round" d="M384 364C374 318 376 276 388 240M438 306C432 258 440 214 458 182M498 242C496 204 508 168 528 142M392 356C440 366 484 362 520 348M448 296C496 304 540 298 578 280M508 232C550 236 590 226 622 206"/>
<path class="ill-turmeric" fill="#c98a1b" d="M262 452a9 9 0 1 0 18 0a9 9 0 1 0-18 0zM690 176a7 7 0 1 0 14 0a7 7 0 1 0-14 0zM270 214a6 6 0 1 0 12 0a6 6 0 1 0-12 0z"/>
</svg>
`
