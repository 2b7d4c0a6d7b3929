type AnsweredMail = {
  direction: "sent" | "received";
  from: { address: string | null };
  toAddresses: string[];
  ccAddresses: string[];
};

/** Whom an answer goes to: who wrote, or whom we wrote to; the others get a copy, oneself left out. */
export function readersOf(mail: AnsweredMail | null, own: string | null): { to: string; cc: string } {
  if (!mail) return { to: "", cc: "" };
  const isOther = (address: string) => address.toLowerCase() !== own?.toLowerCase();
  if (mail.direction === "sent")
    return { to: mail.toAddresses.join(", "), cc: mail.ccAddresses.filter(isOther).join(", ") };
  const to = mail.from.address ? [mail.from.address] : [];
  const copies = [...mail.toAddresses, ...mail.ccAddresses].filter((one) => isOther(one) && !to.includes(one));
  return { to: to.join(", "), cc: [...new Set(copies)].join(", ") };
}
