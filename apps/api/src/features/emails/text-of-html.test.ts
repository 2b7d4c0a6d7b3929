import { expect, it } from "vitest";
import { textOfHtml } from "./text-of-html.ts";

it.each([
  ["<p>Hi Ana,</p><p>Antwerp &amp; Ghent<br>are <b>done</b>.</p>", "Hi Ana,\nAntwerp & Ghent\nare done."],
  ["<head><title>x</title></head><script>alert(1)</script><div>1 &lt; 2</div>", "1 < 2"],
  ["<ul><li>one</li>\n<li>two</li></ul>", "one\ntwo"],
  ["<p></p><p> </p>", ""],
  ["x".repeat(300_001), ""],
])("the words of %.60s are there, and nothing else", (html, words) => {
  expect(textOfHtml(html)).toBe(words);
});
