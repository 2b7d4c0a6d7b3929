export const mail = {
  attachments: "Attachments",
  kilobytes: (count: number) => `${count} kB`,
  attach: {
    title: "Drop files, or choose them",
    hint: "All together at most 25 MB. The customer gets them with the mail.",
    onItsWay: (name: string, percent: number) => `${name}, ${percent} %`,
    refused: (name: string, reason: string) => `${name}: ${reason}`,
    lost: (name: string) => `${name}: the connection broke before the file was there. Try again.`,
    remove: (name: string) => `Do not send ${name}`,
  },
  noText: "This mail has no text.",
};
