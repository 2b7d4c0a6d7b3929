import { Form, useNavigation } from "@remix-run/react";
import { RatingInput, RatingMeter } from "@tandem/ui/customer/rating";
import { Button } from "@tandem/ui/primitives/button";
import { Disclosure } from "@tandem/ui/primitives/disclosure";
import { Field } from "@tandem/ui/primitives/field";
import { Textarea } from "@tandem/ui/primitives/textarea";
import type { SharedService } from "~/api-types.ts";
import { answers } from "~/messages/answers.ts";
import { useSignedIn } from "~/signed-in.tsx";

/** How a completed engagement was: asked once, shown afterwards, and open to a second thought. */
export function Satisfaction({ service }: { service: SharedService }) {
  const { me } = useSignedIn();
  const said = answers.satisfaction;
  if (service.satisfaction === null) return me.viewAs ? null : <Rate service={service} legend={said.ask} />;
  return (
    <div className="grid gap-2 px-4 py-4 lg:px-6">
      <p className="font-semibold">{said.yours}</p>
      <RatingMeter value={service.satisfaction} className="max-w-80" />
      {service.satisfactionComment && (
        <blockquote className="border-l-3 border-line-strong py-0.5 pl-3 text-ink-2 wrap-anywhere">
          “{service.satisfactionComment}”
        </blockquote>
      )}
      {!me.viewAs && (
        <Disclosure summary={said.change}>
          <div className="-mx-4 lg:-mx-6">
            <Rate service={service} legend={said.ask} />
          </div>
        </Disclosure>
      )}
    </div>
  );
}

function Rate({ service, legend }: { service: SharedService; legend: string }) {
  const navigation = useNavigation();
  const said = answers.satisfaction;
  return (
    <Form method="post" preventScrollReset className="grid gap-4 px-4 py-4 lg:px-6">
      <input type="hidden" name="act" value="rate" />
      <input type="hidden" name="serviceId" value={service.id} />
      <RatingInput
        legend={legend}
        name="satisfaction"
        value={service.satisfaction}
        lowWord={said.low}
        highWord={said.high}
      />
      <Field label={said.comment}>
        <Textarea name="comment" rows={2} maxLength={5000} defaultValue={service.satisfactionComment ?? ""} />
      </Field>
      <Button
        type="submit"
        variant="primary"
        className="justify-self-start"
        pending={navigation.formMethod === "POST" && navigation.formData?.get("serviceId") === service.id}
      >
        {said.save}
      </Button>
    </Form>
  );
}
