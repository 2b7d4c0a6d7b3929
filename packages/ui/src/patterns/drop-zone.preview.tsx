import { useState } from "react";
import { Stage, State } from "../preview/stage.tsx";
import { Button } from "../primitives/button.tsx";
import { DropZone } from "./drop-zone.tsx";
import { ProgressBar } from "./progress-bar.tsx";

export const title = "Drop zone";

const TITLE = "Drop a CSV file, or a zip of several";
const HINT = "Up to 500 MB. Encoding, delimiter and the kind of each file are recognised.";

export default function DropZonePreview() {
  const [name, setName] = useState("");
  return (
    <Stage>
      <State label="Waiting for a file">
        <DropZone name="file" title={TITLE} hint={HINT} accept=".csv,.zip" onFile={(file) => setName(file.name)} />
        <p className="mt-2 text-xs text-ink-3">{name ? `Dropped: ${name}` : "Nothing dropped yet"}</p>
      </State>
      <State label="A file is on its way">
        <DropZone
          name="file"
          title={TITLE}
          busy={
            <>
              <p className="mb-1 truncate text-sm">accounts-of-the-northern-region-2026-11-21.csv, 64 %</p>
              <ProgressBar value={0.64} size={10} tone="chart" />
            </>
          }
        />
      </State>
      <State label="Refused">
        <DropZone name="file" title={TITLE} hint={HINT} error="photo.csv is not a text file: it holds bytes of none." />
      </State>
      <State label="One line, narrow, with a button for browsers without scripts" narrow>
        <DropZone name="file" title="Drop the mended rows" look="line">
          <Button type="submit" size="sm">
            Upload
          </Button>
        </DropZone>
      </State>
    </Stage>
  );
}
