import { expect, it } from "vitest";
import { safeMailHtml } from "./safe-mail-html.ts";

it.each([
  [
    "keeps what carries meaning",
    "<p>Hi <b>Ana</b></p><ul><li>one</li></ul>",
    "<p>Hi <b>Ana</b></p><ul><li>one</li></ul>",
  ],
  ["runs nothing", `<p onclick="x()">a</p><script>x()</script><svg><script>x()</script></svg>`, "<p>a</p>"],
  ["follows no script in a link", `<a href="javascript:x()">a</a><a href="//evil.example">b</a>`, null],
  [
    "loads nothing",
    `<img src="https://t.example/p.gif" alt="Logo"><style>p{}</style><p style="position:fixed" class="z-50" id="content">a</p>`,
    "<span>[Logo]</span><p>a</p>",
  ],
  ["closes what was left open", "<div><table><tr><td>a", "<div><table><tr><td>a</td></tr></table></div>"],
  ["asks for nothing", `<form action="/x"><input name="password"><button>Go</button></form>`, "Go"],
])("a mail %s", (_, html, safe) => {
  const shown = safeMailHtml(html);
  if (safe !== null) expect(shown).toBe(safe);
  expect(shown).not.toMatch(/javascript:|href="\/\/|on\w+=|src=|style=|class=|id=/);
});

it("a link leads out without telling from where", () => {
  expect(safeMailHtml(`<a href="https://x.example/a?b=1">a</a>`)).toBe(
    `<a href="https://x.example/a?b=1" target="_blank" rel="noopener noreferrer nofollow">a</a>`,
  );
});

it("nothing left, nothing there and far too much are no mail to show", () => {
  for (const html of [null, "", "<script>x</script>", "<p>a</p>".repeat(50_000)]) expect(safeMailHtml(html)).toBeNull();
});
