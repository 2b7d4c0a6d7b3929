import { Form, useActionData, useNavigation } from "@remix-run/react";
import { RatingInput } from "@tandem/ui/customer/rating";
import { Banner } from "@tandem/ui/patterns/banner";
import { Card } from "@tandem/ui/patterns/card";
import { Button } from "@tandem/ui/primitives/button";
import { Disclosure } from "@tandem/ui/primitives/disclosure";
import { Field } from "@tandem/ui/primitives/field";
import { Textarea } from "@tandem/ui/primitives/textarea";
import { Check, RotateCcw, Send } from "lucide-react";
import { ticketForms as said } from "~/messages/en/ticket-forms.ts";
import type { action, TicketDetail } from "./route.tsx";

/** What the customer can say and do: answer, say whether it is solved, and then how content they are. */
export function TicketActs({ ticket, isMine }: { ticket: TicketDetail; isMine: boolean }) {
  const result = useActionData<typeof action>();
  const isOver = ticket.status === "solved" || ticket.status === "closed";
  const refusal = result && "refusal" in result ? result.refusal : null;
  return (
    <>
      {refusal && (
        <Banner tone="danger" live>
          {refusal.fields[0]?.message ?? refusal.detail}
        </Banner>
      )}
      {isOver && isMine && <Rate ticket={ticket} />}
      <Reply key={ticket.messages.length} isOver={isOver} />
    </>
  );
}

function Reply({ isOver }: { isOver: boolean }) {
  const doing = useNavigation().formData?.get("act");
  return (
    <Card className="grid gap-3">
      <Form method="post" preventScrollReset className="grid gap-3">
        <Field label={isOver ? said.replyAgain : said.reply}>
          <Textarea name="body" rows={4} maxLength={20_000} required />
        </Field>
        <Button
          type="submit"
          name="act"
          value="reply"
          variant="primary"
          icon={Send}
          pending={doing === "reply"}
          className="justify-self-end"
        >
          {said.send}
        </Button>
      </Form>
      <Form method="post" preventScrollReset>
        <Button
          type="submit"
          name="act"
          value={isOver ? "open" : "solved"}
          icon={isOver ? RotateCcw : Check}
          pending={doing === "open" || doing === "solved"}
        >
          {isOver ? said.reopen : said.solve}
        </Button>
      </Form>
    </Card>
  );
}

function Rate({ ticket: { csat, csatComment } }: { ticket: TicketDetail }) {
  const doing = useNavigation().formData?.get("act");
  const form = (
    <Form method="post" preventScrollReset className="grid gap-4">
      <RatingInput legend={said.rate} name="rating" value={csat} lowWord={said.rateLow} highWord={said.rateHigh} />
      <Field label={said.comment}>
        <Textarea name="comment" rows={2} maxLength={2000} defaultValue={csatComment ?? ""} />
      </Field>
      <Button type="submit" name="act" value="rate" pending={doing === "rate"} className="justify-self-end">
        {said.rateSend}
      </Button>
    </Form>
  );
  if (csat === null) return <Card>{form}</Card>;
  return (
    <Card key={csat}>
      <p className="mb-2 font-medium">{said.rated(csat)}</p>
      <Disclosure summary={said.rateAnew}>
        <div className="pt-3">{form}</div>
      </Disclosure>
    </Card>
  );
}
