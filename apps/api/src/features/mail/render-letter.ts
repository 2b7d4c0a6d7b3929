import type { SendMailOptions } from "nodemailer";
import type { Letter } from "./mail.ts";
import { escapeHtml } from "./render-mail.ts";

/** The mail as the transport takes it: plain words, and the same words as the least HTML there can be. */
export function letterMessage({
  messageId,
  recipients,
  sentAt,
  calendar,
  attachments,
  ...letter
}: Letter): SendMailOptions {
  return {
    messageId: inBrackets(messageId),
    from: letter.from,
    replyTo: letter.replyTo,
    to: letter.to,
    ...(letter.cc && letter.cc.length > 0 && { cc: letter.cc }),
    subject: letter.subject,
    date: sentAt,
    text: letter.text,
    html: asHtml(letter.text),
    ...(letter.inReplyTo && { inReplyTo: inBrackets(letter.inReplyTo) }),
    ...(letter.references && letter.references.length > 0 && { references: letter.references.map(inBrackets) }),
    envelope: { from: letter.from.address, to: recipients },
    ...(attachments && { attachments: attachments.map(({ name, ...file }) => ({ filename: name, ...file })) }),
    ...(calendar && { icalEvent: { method: calendar.method, filename: "invite.ics", content: calendar.content } }),
  };
}

const inBrackets = (id: string) => `<${id}>`;

function asHtml(text: string): string {
  const paragraphs = text
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll("\n", "<br>")}</p>`);
  return `<!doctype html>\n<html><head><meta charset="utf-8"></head><body>\n${paragraphs.join("\n")}\n</body></html>`;
}
