import { buttonInkOn } from "./button-ink.ts";
import type { Mail, Sender } from "./mail.ts";

const FONT = "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const TABLE = `role="presentation" cellpadding="0" cellspacing="0" border="0"`;

/** Tables, 600 wide, inline styles, system type, one button: reads well with images off, on a phone and in the dark. */
export function renderHtml(mail: Mail, { workspace, accent }: Sender): string {
  const ink = buttonInkOn(accent);
  const line = (style: string, className: string, text: string) =>
    `<tr><td class="in ${className}" style="${style}">${text}</td></tr>`;
  const words = `padding:12px 40px 0;font:400 16px/26px ${FONT};color:#4c4a45;`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(mail.subject(workspace))}</title>
<style>
  body { margin: 0; padding: 0; -webkit-text-size-adjust: 100%; }
  table { border-collapse: separate; border-spacing: 0; }
  @media (max-width: 620px) {
    .outer { padding: 0 !important; } .in { padding-left: 24px !important; padding-right: 24px !important; }
    .shell { border: 0 !important; border-radius: 0 !important; }
    .btn, .btn a { width: 100% !important; } .btn a { display: block !important; text-align: center !important; box-sizing: border-box; }
  }
  @media (prefers-color-scheme: dark) {
    .bg { background: #131316 !important; } .shell { background: #1a1a1e !important; border-color: #3b3b43 !important; }
    .ink { color: #f1f0ee !important; } .ink2 { color: #c3c1bc !important; } .ink3 { color: #93908a !important; }
  }
</style>
</head>
<body class="bg" style="margin:0;padding:0;background:#f7f7f5;">
<div style="display:none;max-height:0;overflow:hidden;mso-hide:all;">${escapeHtml(mail.preheader)}</div>
<table ${TABLE} width="100%" class="bg" style="background:#f7f7f5;"><tr><td class="outer" align="center" style="padding:40px 16px;">
<table ${TABLE} width="600" class="shell" style="width:100%;max-width:600px;background:#ffffff;border:1px solid #e6e4df;border-radius:12px;">
<tr><td class="in" style="padding:28px 40px 0;"><table ${TABLE}><tr>
  <td width="36" height="36" align="center" bgcolor="${accent}" style="background:${accent};border-radius:9px;font:700 18px/36px ${FONT};color:${ink};">${escapeHtml([...workspace][0] ?? "")}</td>
  <td class="ink" style="padding-left:12px;font:600 16px/24px ${FONT};color:#1b1a18;">${escapeHtml(workspace)}</td>
</tr></table></td></tr>
${line(`padding:32px 40px 0;font:600 24px/32px ${FONT};letter-spacing:-0.3px;color:#1b1a18;`, "ink", escapeHtml(mail.heading))}
${mail.paragraphs.map((text) => line(words, "ink2", escapeHtml(text))).join("\n")}
${mail.code ? line(`padding:16px 40px 0;font:600 32px/40px ${FONT};letter-spacing:6px;color:#1b1a18;`, "ink", mail.code) : ""}
<tr><td class="in" style="padding:24px 40px 0;"><table ${TABLE} class="btn"><tr><td bgcolor="${accent}" style="border-radius:8px;background:${accent};">
  <a href="${escapeHtml(mail.button.url)}" style="display:inline-block;padding:14px 28px;font:600 16px/24px ${FONT};color:${ink};text-decoration:none;border-radius:8px;">${escapeHtml(mail.button.label)}</a>
</td></tr></table></td></tr>
${line(`padding:16px 40px 32px;font:400 14px/22px ${FONT};color:#4c4a45;`, "ink2", escapeHtml(mail.afterButton ?? ""))}
</table>
<table ${TABLE} width="600" style="width:100%;max-width:600px;">${line(`padding:20px 40px 32px;font:400 13px/20px ${FONT};color:#6b6861;`, "ink3", `${escapeHtml(mail.reason)}${unsubscribeHtml(mail)}`)}</table>
</td></tr></table>
</body>
</html>`;
}

/** The same words with the bare link. */
export function renderText(mail: Mail, { workspace }: Sender): string {
  const parts = [
    mail.heading,
    ...mail.paragraphs,
    mail.code,
    `${mail.button.label}:\n${mail.button.url}`,
    mail.afterButton,
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n\n-- \n${workspace}\n${mail.reason}\n${mail.unsubscribe ? `${mail.unsubscribe.label}: ${mail.unsubscribe.url}\n` : ""}`;
}

const unsubscribeHtml = ({ unsubscribe }: Mail): string =>
  unsubscribe
    ? ` <a href="${escapeHtml(unsubscribe.url)}" class="ink3" style="color:#6b6861;">${escapeHtml(unsubscribe.label)}</a>`
    : "";

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
