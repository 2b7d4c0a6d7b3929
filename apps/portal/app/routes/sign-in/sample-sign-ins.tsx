import { Banner } from "@tandem/ui/patterns/banner";
import { TextLink } from "@tandem/ui/primitives/link";
import { words } from "~/messages/en.ts";

const SAMPLE_CONTACTS = ["ben@northwind.example", "cara@initech.example"];

/** Shown in local mode only, where the sample data made these contacts and mails stay on this computer. */
export function SampleSignIns({ mailbox }: { mailbox: string }) {
  return (
    <Banner>
      <p>
        {words.signIn.sample}: {SAMPLE_CONTACTS.join(", ")}
      </p>
      <p>
        {words.signIn.sampleMail} <TextLink href={mailbox}>{mailbox}</TextLink>
      </p>
    </Banner>
  );
}
