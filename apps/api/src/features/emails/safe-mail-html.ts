import sanitizeHtml from "sanitize-html";

/** A newsletter is some 100 kB; what is longer is shown as text rather than worked through while others wait. */
export const LONGEST_HTML = 300_000;

/**
 * The mail's HTML with what carries meaning: text, emphasis, lists, tables, links. No scripts, styles, classes, ids or forms, so
 * that it cannot leave its place on the page; no pictures, so that opening a mail tells nobody. Null where nothing is left.
 */
export function safeMailHtml(html: string | null): string | null {
  if (html === null || html.length > LONGEST_HTML) return null;
  const safe = sanitizeHtml(html, {
    allowedTags: [
      ...["p", "div", "span", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "code"],
      ...[
        "b",
        "strong",
        "i",
        "em",
        "u",
        "s",
        "del",
        "ins",
        "sub",
        "sup",
        "small",
        "a",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
      ],
      ...["table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption"],
    ],
    allowedAttributes: { a: ["href", "rel", "target"], td: ["colspan", "rowspan"], th: ["colspan", "rowspan"] },
    allowedSchemes: ["http", "https", "mailto", "tel"],
    allowProtocolRelative: false,
    nonTextTags: [
      "script",
      "style",
      "textarea",
      "option",
      "noscript",
      "title",
      "head",
      "svg",
      "math",
      "object",
      "iframe",
    ],
    disallowedTagsMode: "discard",
    nestingLimit: 60,
    transformTags: {
      a: (tagName, { href }) => ({
        tagName,
        attribs: href
          ? { href, target: "_blank", rel: "noopener noreferrer nofollow" }
          : ({} as Record<string, string>),
      }),
      img: (_, { alt }) => ({ tagName: "span", text: alt ? `[${alt}]` : "", attribs: {} as Record<string, string> }),
    },
  }).trim();
  return safe === "" ? null : safe;
}
