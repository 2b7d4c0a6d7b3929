import { RatingMeter } from "@tandem/ui/customer/rating";
import { Card } from "@tandem/ui/patterns/card";
import { Section } from "@tandem/ui/patterns/section";
import { words } from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";

/** How the vendor rates the goal's health, 1 to 5; shown only when they did. */
export function OurRating({ rating }: { rating: number | null }) {
  const { me } = useSignedIn();
  if (rating === null) return null;
  return (
    <Section inset="none" title={words.objectives.rating}>
      <Card>
        <p className="mb-2 font-semibold">{words.objectives.ratingOf(me.workspace.name)}</p>
        <RatingMeter value={rating} />
      </Card>
    </Section>
  );
}
