const shared = {
  drop: "Drop a picture, or choose one",
  hint: "PNG, JPEG, WebP or GIF, at most 2 MB.",
  refused: (why: string) => `The file ${why}.`,
  tooLarge: "The file is larger than 2 MB.",
  notShown: "This file cannot be shown as a picture.",
  back: "Back",
};

export const pictures = {
  logo: {
    ...shared,
    title: (name: string) => `Logo of ${name}`,
    short: "Logo",
    change: (name: string) => `Change the logo of ${name}`,
    save: "Save logo",
    remove: "Remove logo",
    confirm: "Confirm: remove it",
    saved: "Logo saved",
    removed: "Logo removed",
  },
  photo: {
    ...shared,
    title: (name: string) => `Photo of ${name}`,
    short: "Photo",
    change: (name: string) => `Change the photo of ${name}`,
    save: "Save photo",
    remove: "Remove photo",
    confirm: "Confirm: remove it",
    saved: "Photo saved",
    removed: "Photo removed",
  },
};
