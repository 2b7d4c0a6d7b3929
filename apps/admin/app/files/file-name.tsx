import * as words from "~/messages/en.ts";

type FileNameProps = { file: { companyId: string; id: string; name: string } };

/** A plain link: the browser saves what it leads to. */
export const FileName = ({ file }: FileNameProps) => (
  <a
    href={`/companies/${file.companyId}/files/${file.id}/content`}
    download={file.name}
    aria-label={words.files.download(file.name)}
    title={file.name}
    className="inline-block max-w-full truncate align-top text-ink hover:underline"
  >
    {file.name}
  </a>
);
