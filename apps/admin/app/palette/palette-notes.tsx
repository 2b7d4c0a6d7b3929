import { ErrorState } from "@tandem/ui/patterns/error-state";
import { LoadingState } from "@tandem/ui/patterns/loading-state";
import * as words from "~/messages/en.ts";

type Props = {
  typed: string;
  isWaiting: boolean;
  hasRecents: boolean;
  hasHits: boolean;
  hasFailed: boolean;
  onRetry: () => void;
};

/** What stands above the list when it does not speak for itself: how to begin, that it loads, fails or is empty. */
export function PaletteNotes({ typed, isWaiting, hasRecents, hasHits, hasFailed, onRetry }: Props) {
  const said = words.search;
  if (typed === "") return <p className="px-2 pt-3 text-ink-3">{hasRecents ? said.hint : said.start}</p>;
  if (hasHits) return null;
  if (isWaiting)
    return (
      <div className="px-2 pt-2">
        <LoadingState count={4} />
      </div>
    );
  if (hasFailed)
    return (
      <div className="p-2 pt-3">
        <ErrorState title={said.failed} onRetry={onRetry}>
          {said.failedDetail}
        </ErrorState>
      </div>
    );
  return (
    <div role="status" className="px-2 pt-4 pb-2">
      <p className="font-medium text-pretty break-words">{said.none(typed)}</p>
      <p className="text-ink-3">{said.noneDetail}</p>
    </div>
  );
}
