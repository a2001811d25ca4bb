/** The words in the head of the page where the owner decides about one comment. */
export const moderationPage = {
  path: '/comments/moderate',
  title: 'A comment waits for you',
  description:
    'Here the owner of the site reads one comment that a visitor wrote, and approves it or takes it away.',
}
