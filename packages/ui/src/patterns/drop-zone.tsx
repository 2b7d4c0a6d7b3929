import clsx from "clsx";
import { FileUp } from "lucide-react";
import { type DragEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Icon } from "../primitives/icon.tsx";

export type DropZoneProps = {
  /** The name under which a form sends the file. */
  name: string;
  /** "Drop a CSV file, or a zip of several" */
  title: ReactNode;
  /** What else there is to know: size, encodings. */
  hint?: ReactNode;
  /** As for an input: ".csv,.zip". */
  accept?: string;
  error?: ReactNode;
  /** While a file is on its way: a progress bar in words. Nothing can be chosen meanwhile. */
  busy?: ReactNode;
  /** The form can be sent without one. */
  optional?: boolean;
  /** Several at once; each is heard of by itself. */
  multiple?: boolean;
  /** Hears the file as soon as it is dropped or chosen. */
  onFile?: (file: File) => void;
  /** What stands beside the picker, such as a submit button for browsers without scripts. */
  children?: ReactNode;
  /** One line, inside a section. */
  look?: "page" | "line";
};

/** A place to drop a file. The picker in it is the platform's own: it works by keyboard and before scripts do. */
export function DropZone(props: DropZoneProps) {
  const { name, title, hint, accept, error, busy, onFile, children, look = "page", optional, multiple } = props;
  const id = useId();
  const picker = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  useKeepPageOnMissedDrop();
  function hear(files: FileList) {
    for (const file of multiple ? files : [...files].slice(0, 1)) onFile?.(file);
  }
  function drop(event: DragEvent) {
    event.preventDefault();
    setIsOver(false);
    if (!busy) hear(event.dataTransfer.files);
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the picker inside is everyone's
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(!busy);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
      className={clsx(
        "flex flex-wrap items-center gap-x-4 gap-y-3 rounded-frame border border-dashed",
        look === "page" ? "px-5 py-5 max-md:p-4" : "px-3 py-2.5",
        isOver ? "border-accent bg-accent-soft" : error ? "border-red bg-surface" : "border-line-control bg-canvas",
      )}
    >
      {look === "page" && (
        <span className="grid size-10 shrink-0 place-items-center rounded-full bg-surface text-ink-3 max-md:hidden">
          <Icon of={FileUp} size={20} />
        </span>
      )}
      <div className="min-w-0 flex-1 basis-64">
        <label htmlFor={id} className={clsx("block font-medium text-ink", look === "page" ? "text-base" : "text-sm")}>
          {title}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="text-xs text-pretty text-ink-2">
            {hint}
          </p>
        )}
        {error && (
          <p id={`${id}-error`} role="alert" className="mt-1 text-sm font-medium text-pretty text-red wrap-anywhere">
            {error}
          </p>
        )}
      </div>
      {busy && <div className="w-full max-w-80 min-w-0">{busy}</div>}
      <div className={clsx("flex min-w-0 flex-wrap items-center gap-2 max-md:w-full", busy && "hidden")}>
        <input
          ref={picker}
          id={id}
          type="file"
          name={name}
          accept={accept}
          required={!optional}
          multiple={multiple}
          aria-describedby={clsx(hint && `${id}-hint`, error && `${id}-error`) || undefined}
          aria-invalid={error ? true : undefined}
          onChange={(event) => {
            if (!event.target.files || !onFile) return;
            hear(event.target.files);
            event.target.value = "";
          }}
          className="max-w-full min-w-0 rounded-control text-sm text-ink-2 file:mr-3 file:h-8 file:cursor-pointer file:rounded-control file:border file:border-solid file:border-line-strong file:bg-surface file:px-3 file:text-sm file:font-medium file:text-ink file:shadow-card hover:file:bg-hover max-md:file:h-10"
        />
        {children}
      </div>
    </div>
  );
}

/** A file that misses the zone would replace the page with itself. */
function useKeepPageOnMissedDrop() {
  useEffect(() => {
    const keep = (event: Event) => event.preventDefault();
    document.addEventListener("dragover", keep);
    document.addEventListener("drop", keep);
    return () => {
      document.removeEventListener("dragover", keep);
      document.removeEventListener("drop", keep);
    };
  }, []);
}
