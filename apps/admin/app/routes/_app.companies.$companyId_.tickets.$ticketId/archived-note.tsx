import { Form, useNavigation } from "@remix-run/react";
import { Banner } from "@tandem/ui/patterns/banner";
import { Button } from "@tandem/ui/primitives/button";
import * as words from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";

/** Says where the ticket is, and takes it back in one press. */
export function ArchivedNote({ version }: { version: number }) {
  const { me } = useSignedIn();
  const isPending = useNavigation().formMethod === "POST";
  return (
    <div className="mx-6 mb-3 max-md:mx-4">
      <Banner
        live
        actions={
          me.role !== "viewer" && (
            <Form method="post">
              <input type="hidden" name="act" value="restore" />
              <input type="hidden" name="version" value={version} />
              <Button type="submit" size="sm" pending={isPending}>
                {words.tickets.restore}
              </Button>
            </Form>
          )
        }
      >
        {words.tickets.archivedNote}
      </Banner>
    </div>
  );
}
