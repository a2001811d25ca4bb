/** Where the database of a server is reached. */
export const addressOf = (password: string, sockets: string): string =>
  `postgresql://nouriva:${password}@localhost/nouriva?host=${encodeURIComponent(sockets)}`
