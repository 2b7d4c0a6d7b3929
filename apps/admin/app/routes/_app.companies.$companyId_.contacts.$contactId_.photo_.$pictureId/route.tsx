import { memberLoader } from "~/member-request.server.ts";
import { knownTo, servePicture } from "~/pictures/serve-picture.server.ts";

/** The bytes of a contact's photo. */
export const loader = memberLoader(async ({ api, param, request }) => {
  const contact = api.v1.companies[":companyId"].contacts[":contactId"];
  const ids = { companyId: param("companyId"), contactId: param("contactId"), pictureId: param("pictureId") };
  return servePicture(await contact.photo[":pictureId"].$get({ param: ids }, knownTo(request)));
});
