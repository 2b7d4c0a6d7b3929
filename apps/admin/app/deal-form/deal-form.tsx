import { Form, useNavigation } from "@remix-run/react";
import { Button, ButtonLink } from "@tandem/ui/primitives/button";
import { DateField } from "@tandem/ui/primitives/date-field";
import { Field } from "@tandem/ui/primitives/field";
import { Input } from "@tandem/ui/primitives/input";
import { Select } from "@tandem/ui/primitives/select";
import type { Refusal } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { RefusalBanner } from "~/refusal-banner.tsx";
import type { DealOnPage } from "~/routes/_app.companies.$companyId_.deals.$dealId/route.tsx";
import { useSignedIn } from "~/signed-in.tsx";
import { valuesAsShown } from "./changed-deal-values.ts";
import { ClosingFields } from "./closing-fields.tsx";
import { amountText } from "./deal-values.ts";
import { ProductFields } from "./product-fields.tsx";
import type { DealChoices } from "./read-deal-choices.server.ts";

type DealFormProps = {
  deal?: DealOnPage & { productIds: readonly string[] };
  choices: DealChoices;
  refusal: Refusal | null;
  cancelHref: string;
};

/** Everything a person writes about a deal, for a new one and for one that is there. */
export function DealForm({ deal, choices, refusal, cancelHref }: DealFormProps) {
  const { me } = useSignedIn();
  const isPending = useNavigation().formMethod === "POST";
  const said = words.deals.form;
  const error = (...fields: string[]) => fields.map((field) => refusal?.fields[field]?.[0]).find(Boolean);
  const { members, contacts, currencies } = choices;
  const owners = members.filter((member) => member.active || member.id === deal?.owner?.id);
  const people = contacts.filter((contact) => !contact.endedOn || contact.id === deal?.contact?.id);
  const isOverridden = deal && deal.probability !== deal.stage.probability;
  return (
    <Form method="post" className="grid max-w-3xl items-start gap-4 px-6 py-5 sm:grid-cols-6 max-md:px-4">
      <RefusalBanner refusal={refusal} className="sm:col-span-6" />
      {deal && (
        <>
          <input type="hidden" name="version" value={deal.version} />
          <input type="hidden" name="shown" value={JSON.stringify(valuesAsShown(deal))} />
        </>
      )}
      <Field label={said.fields.name} required error={error("name")} className="sm:col-span-6">
        <Input name="name" defaultValue={deal?.name} maxLength={200} autoFocus={!deal} />
      </Field>
      <ClosingFields deal={deal} pipelines={choices.pipelines} error={error} />
      {me.clearances.includes("financial") ? (
        <>
          <Field
            label={said.fields.amount}
            hint={said.amountHint}
            error={error("value", "value.minor")}
            className="sm:col-span-2"
          >
            <Input
              name="amount"
              inputMode="decimal"
              defaultValue={deal?.value ? amountText(deal.value) : ""}
              className="tnum"
            />
          </Field>
          <Field label={said.fields.currency} error={error("value.currency")} className="sm:col-span-2">
            <Select
              name="currency"
              defaultValue={deal?.value?.currency ?? currencies[0]}
              options={currencies.map((code) => ({ value: code, label: code }))}
            />
          </Field>
        </>
      ) : (
        <p className="text-sm text-ink-3 sm:col-span-4">{said.withheld}</p>
      )}
      <Field
        label={said.fields.probability}
        hint={said.probabilityHint}
        error={error("probability")}
        className="sm:col-span-2"
      >
        <Input
          name="probability"
          type="number"
          min={0}
          max={100}
          defaultValue={isOverridden ? deal.probability : ""}
          className="tnum"
        />
      </Field>
      <Field label={said.fields.ownerMemberId} error={error("ownerMemberId")} className="sm:col-span-3">
        <Select
          name="ownerMemberId"
          defaultValue={deal ? (deal.owner?.id ?? "") : me.id}
          placeholder={said.nobody}
          options={owners.map((member) => ({
            value: member.id,
            label: member.active ? member.name : `${member.name} (${said.inactive})`,
          }))}
        />
      </Field>
      <Field label={said.fields.contactId} error={error("contactId")} className="sm:col-span-3">
        <Select
          name="contactId"
          defaultValue={deal?.contact?.id ?? ""}
          placeholder={said.nobody}
          options={people.map((contact) => ({
            value: contact.id,
            label: contact.endedOn ? `${contact.name} (${said.gone})` : contact.name,
          }))}
        />
      </Field>
      <Field label={said.fields.openedOn} error={error("openedOn")} className="sm:col-span-3">
        <DateField name="openedOn" defaultValue={deal?.openedOn ?? ""} />
      </Field>
      <Field label={said.fields.expectedCloseOn} error={error("expectedCloseOn")} className="sm:col-span-3">
        <DateField name="expectedCloseOn" defaultValue={deal?.expectedCloseOn ?? ""} />
      </Field>
      <Field label={said.fields.nextStep} error={error("nextStep")} className="sm:col-span-6">
        <Input name="nextStep" maxLength={500} defaultValue={deal?.nextStep ?? ""} />
      </Field>
      <ProductFields products={choices.products} chosen={deal?.productIds ?? []} />
      <div className="flex gap-2 sm:col-span-6">
        <Button type="submit" variant="primary" pending={isPending}>
          {deal ? words.forms.save : said.create}
        </Button>
        <ButtonLink href={cancelHref}>{words.forms.cancel}</ButtonLink>
      </div>
    </Form>
  );
}
