import type { Attached } from "~/mail/attachments-field.tsx";

/** The files that are there already, as the fields of a refused form tell of them. */
export function attachedIn(typed: Record<string, string[]> = {}): Attached[] {
  const { attachmentId: ids = [], attachmentName: names = [], attachmentBytes: bytes = [] } = typed;
  return ids.map((id, index) => ({ id, name: names[index] ?? "", bytes: Number(bytes[index] ?? 0) }));
}

/** Without scripts the files come with the form itself: they are handed in now, and the form tells of them from then on. */
export async function attachFilesOf(form: FormData, handIn: (body: FormData) => Promise<Attached>): Promise<void> {
  const files = form.getAll("file").filter((one): one is File => one instanceof File && one.size > 0);
  form.delete("file");
  for (const file of files) {
    const body = new FormData();
    body.append("file", file, file.name);
    const { id, name, bytes } = await handIn(body);
    form.append("attachmentId", id);
    form.append("attachmentName", name);
    form.append("attachmentBytes", String(bytes));
  }
}

/** What was wrong with one of them, or with all together. */
export const problemOfAttachments = (fields: Record<string, string[]>): string | undefined =>
  Object.entries(fields).find(([path]) => /^(attachmentIds|file)\b/.test(path))?.[1][0];
