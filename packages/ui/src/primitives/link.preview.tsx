import { Stage, State } from "../preview/stage.tsx";
import { Link, TextLink } from "./link.tsx";

export const title = "Link";

export default function LinkPreview() {
  return (
    <Stage>
      <State label="Text link, in a sentence">
        <p className="text-sm text-ink-2">
          No invoice is stored for Northwind. <TextLink href="#import">Import invoices</TextLink> or{" "}
          <TextLink href="#source">connect a source</TextLink>.
        </p>
      </State>
      <State label="Plain link: the place decides how it looks">
        <Link href="#northwind" className="font-medium">
          Northwind Traders
        </Link>
      </State>
      <State label="Portal" roomy>
        <TextLink href="#notes">Read the notes</TextLink>
      </State>
    </Stage>
  );
}
