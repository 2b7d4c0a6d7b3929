import { Banner } from "@tandem/ui/patterns/banner";
import type { Refusal } from "./member-request.server.ts";
import * as words from "./messages/en.ts";

/** Why the API refused a form, in one sentence; the fields say the rest beside themselves. */
export function RefusalBanner({ refusal, className }: { refusal: Refusal | null; className?: string }) {
  if (!refusal) return null;
  return (
    <div className={className}>
      <Banner tone="danger" live>
        {refusal.status === 409 ? words.forms.changedMeanwhile : refusal.detail}
      </Banner>
    </div>
  );
}
