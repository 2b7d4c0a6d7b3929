import type { StoredMail } from "./mailbox.ts";
import { escapeHtml } from "./render-mail.ts";

const STYLE = `
  :root { color-scheme: light dark; --line: #d3d0c9; --soft: #6b6861; }
  body { font: 15px/1.5 system-ui, sans-serif; max-width: 880px; margin: 0 auto; padding: 32px 20px; }
  h1 { font-size: 22px; line-height: 1.3; margin: 0 0 4px; } p { margin: 0 0 20px; }
  .soft { color: light-dark(#6b6861, #a9a6a0); } a { color: light-dark(#0a566b, #8fd3e6); }
  ol { list-style: none; padding: 0; } li { border-top: 1px solid light-dark(#d3d0c9, #3b3b43); padding: 12px 0; }
  li a { font-weight: 600; } pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
  iframe { width: 100%; height: 720px; border: 1px solid light-dark(#d3d0c9, #3b3b43); border-radius: 12px; background: #fff; }`;

const page = (title: string, content: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body>${content}</body></html>`;

export function renderMailList(mails: readonly StoredMail[]): string {
  const items = mails.map(
    ({ file, subject, to, date }) =>
      `<li><a href="/dev/mail/${escapeHtml(file)}">${escapeHtml(subject)}</a><br><span class="soft">to ${escapeHtml(to)} · ${escapeHtml(date)}</span></li>`,
  );
  const list = items.length
    ? `<ol>${items.join("")}</ol>`
    : `<p>No mail yet. Ask the portal for a sign-in mail, or invite a member: it appears here.</p>`;
  return page(
    "Mailbox",
    `<h1>Mailbox</h1><p class="soft">Mails are not sent in local mode; they are kept here.</p>${list}`,
  );
}

/** The text with its links, then the mail as it looks, in a frame that runs no scripts. */
export function renderMailPage({ subject, from, to, date, text, html }: StoredMail): string {
  const withLinks = escapeHtml(text).replace(
    /https?:\/\/[^\s<&]+(?:&#38;[^\s<&]+)*/g,
    (url) => `<a href="${url}">${url}</a>`,
  );
  const framed = html.replace(/<head>/i, '<head><base target="_top">');
  return page(
    subject,
    `<p><a href="/dev/mail">All mails</a></p><h1>${escapeHtml(subject)}</h1>
<p class="soft">from ${escapeHtml(from)} to ${escapeHtml(to)} · ${escapeHtml(date)}</p>
<pre>${withLinks}</pre>
<iframe title="The mail as it looks" sandbox="allow-top-navigation-by-user-activation allow-popups" srcdoc="${escapeHtml(framed)}"></iframe>`,
  );
}
