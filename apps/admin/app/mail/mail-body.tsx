import * as words from "~/messages/en.ts";

/** What a mail says, in its own look where it has one. Its HTML was made safe by the API and cannot leave this box. */
export function MailBody({ html, body }: { html: string | null; body: string }) {
  if (html)
    return (
      <div
        className="mail-body overflow-x-auto wrap-anywhere [contain:content]"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by the API (safe-mail-html.ts), with nothing that runs, loads or styles
        dangerouslySetInnerHTML={{ __html: html }}
      />
    );
  if (body) return <p className="max-w-[74ch] whitespace-pre-line wrap-anywhere">{body}</p>;
  return <p className="text-ink-3">{words.mail.noText}</p>;
}
