import { RecordFiles } from "~/files/record-files.tsx";
import type { Around } from "./read-around.server.ts";
import { RecordLinks } from "./record-links.tsx";

type RecordAroundProps = {
  around: Around;
  /** What the record is called where a file is added to it. */
  name: string;
  inset?: "page" | "rail";
};

/** What a record is tied to and the files that belong to it: the same on every record's page. */
export const RecordAround = ({ around: { of, links, files }, name, inset = "rail" }: RecordAroundProps) => (
  <>
    <RecordLinks of={of} links={links} inset={inset} />
    <RecordFiles of={of} files={files} name={name} inset={inset} />
  </>
);
