import { useMessages } from "../messages/messages-context.tsx";

/** What stands where there is nothing: a dash for the eye, a word for the ear. */
export function NoValue() {
  const words = useMessages().state;
  return (
    <span className="text-ink-3">
      <span aria-hidden="true">{words.noValue}</span>
      <span className="sr-only">{words.noValueSpoken}</span>
    </span>
  );
}
