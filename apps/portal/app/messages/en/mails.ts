/** Loaded with its page alone: the home page does not need it. */
export const mails = {
  title: "Mails about objectives",
  lede: (email: string) => `They go to ${email}.`,
  off: (email: string) => `None goes to ${email}.`,
  stopOne: "Stop mails about this objective",
  stopAll: "Stop mails about all objectives",
  startOne: "Get mails about this objective again",
  startAll: "Get mails about all objectives again",
  isOff: "Done. You get no more of these mails.",
  isOn: "Done. You get these mails again.",
};
