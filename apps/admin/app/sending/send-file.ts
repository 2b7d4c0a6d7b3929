export interface Sending {
  name: string;
  /** 0 to 1 */
  share: number;
}

interface Hears<Answer> {
  /** What a form would send beside the file. */
  fields?: Record<string, string>;
  onProgress(sending: Sending): void;
  onDone(answer: Answer): void;
  /** null where the connection broke. */
  onRefused(message: string | null): void;
}

/** Sends one file as a form would, and says how far it is: `fetch` cannot. Answers how to stop it. */
export function sendFile<Answer extends object>(url: string, file: File, hears: Hears<Answer>): () => void {
  const request = new XMLHttpRequest();
  const form = new FormData();
  for (const [name, value] of Object.entries(hears.fields ?? {})) form.set(name, value);
  form.set("file", file);
  hears.onProgress({ name: file.name, share: 0 });
  request.upload.onprogress = ({ loaded, total }) => hears.onProgress({ name: file.name, share: loaded / total });
  request.onload = () => {
    const answer = readAnswer<Answer>(request.responseText);
    if (answer && !("problem" in answer)) hears.onDone(answer);
    else hears.onRefused(answer?.problem ?? null);
  };
  request.onerror = () => hears.onRefused(null);
  request.open("POST", url);
  request.send(form);
  return () => request.abort();
}

/** What our own route answers: what it is about, or in a sentence why not. */
function readAnswer<Answer>(text: string): Answer | { problem: string } | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
