import { Form, useNavigation, useSubmit } from "@remix-run/react";
import { RatingInput, RatingMeter } from "@tandem/ui/customer/rating";
import { Card } from "@tandem/ui/patterns/card";
import { Section } from "@tandem/ui/patterns/section";
import { Button } from "@tandem/ui/primitives/button";
import { useRef } from "react";
import { answers } from "~/messages/answers.ts";
import { useSignedIn } from "~/signed-in.tsx";

/** How the customer sees it: saved on tap, or by the button where scripts do not run. */
export function YourRating({ rating }: { rating: number | null }) {
  const { me } = useSignedIn();
  const form = useRef<HTMLFormElement>(null);
  const submit = useSubmit();
  const isPending = useNavigation().formData?.get("act") === "rate";
  const said = answers.rating;
  if (me.viewAs && rating === null) return null;
  return (
    <Section inset="none" title={said.yours}>
      <Card>
        {me.viewAs ? (
          <RatingMeter value={rating} />
        ) : (
          <Form ref={form} method="post" preventScrollReset className="grid gap-3">
            <input type="hidden" name="act" value="rate" />
            <RatingInput
              key={rating}
              legend={said.ask}
              name="rating"
              value={rating}
              onRate={() => submit(form.current, { preventScrollReset: true })}
            />
            <noscript>
              <Button type="submit">{said.save}</Button>
            </noscript>
            <p role="status" className="sr-only">
              {!isPending && rating !== null && said.saved}
            </p>
          </Form>
        )}
      </Card>
    </Section>
  );
}
