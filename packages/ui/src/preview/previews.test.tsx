/// <reference types="vite/client" />
import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";

type Preview = { title: string; default: () => JSX.Element };
const previews = import.meta.glob<Preview>("../**/*.preview.tsx", { eager: true });
const components = Object.keys(
  import.meta.glob(["../primitives/*.tsx", "../patterns/*.tsx", "../customer/*.tsx", "!**/*.preview.tsx"]),
);

/** Parts that are shown in the preview of what they belong to. */
const WITHOUT_PREVIEW = [
  "../primitives/control-class.tsx",
  "../primitives/reader.tsx",
  "../primitives/toast-store.tsx",
  "../patterns/admin-side-nav.tsx",
  "../patterns/admin-tab-bar.tsx",
  "../patterns/data-table-head.tsx",
  "../patterns/data-table-select.tsx",
  "../patterns/nav-item.tsx",
];

describe("previews", () => {
  it.each(Object.entries(previews))(
    "%s renders on the server, without scripts or a style element",
    (_path, preview) => {
      const html = renderToString(<preview.default />);
      expect(preview.title).not.toBe("");
      expect(html.length).toBeGreaterThan(100);
      expect(html).not.toMatch(/<style|<script/);
    },
  );

  it("stand beside every component", () => {
    const missing = components.filter(
      (path) => !WITHOUT_PREVIEW.includes(path) && !(path.replace(".tsx", ".preview.tsx") in previews),
    );
    expect(missing).toEqual([]);
  });
});
