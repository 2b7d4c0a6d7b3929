import { Stage, State } from "../preview/stage.tsx";
import { Disclosure } from "./disclosure.tsx";

export const title = "Disclosure";

export default function DisclosurePreview() {
  return (
    <Stage>
      <State label="Closed and open" narrow>
        <Disclosure summary="6 approved">
          <p className="text-sm text-ink-2">Data mapping, Drammen, Oslo, Trondheim, Ålesund, Kristiansand.</p>
        </Disclosure>
        <Disclosure summary="3 more approved" open>
          <p className="text-sm text-ink-2">Kick-off, price list, first import.</p>
        </Disclosure>
      </State>
      <State label="Portal" roomy narrow>
        <Disclosure summary="6 approved">
          <p>Data mapping, Drammen, Oslo.</p>
        </Disclosure>
      </State>
    </Stage>
  );
}
