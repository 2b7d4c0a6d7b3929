/** The path if it is one of our own, else the home page: "//host" and friends would send people elsewhere. */
export const ownPath = (path: string): string => (/^\/(?![/\\])[^\\\s]*$/.test(path) ? path : "/");
