import { useMessages } from "../messages/messages-context.tsx";

/** A line along the top while the next page is on its way; a page that comes at once never shows it. */
export function ProgressLine({ active }: { active: boolean }) {
  const words = useMessages().state;
  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 top-0 z-50">
      {active && (
        <>
          <span className="sr-only">{words.loading}</span>
          <span
            aria-hidden="true"
            className="block h-0.5 w-full origin-left [transform:scaleX(0)] bg-accent motion-safe:animate-await motion-reduce:animate-appear motion-reduce:[transform:none]"
          />
        </>
      )}
    </div>
  );
}
