import { textOf, textOrNull } from "~/form-values.ts";

type Role = "champion" | "decision_maker" | "economic_buyer" | "influencer" | "user" | "blocker";
type Stage =
  | "audience"
  | "researcher"
  | "hand_raiser"
  | "buyer"
  | "value_creator"
  | "adopter"
  | "advocate"
  | "champion";

/** The form of a contact as the API takes it; phones stand one a line. */
export const contactValues = (form: FormData) => ({
  name: textOf(form, "name"),
  title: textOrNull(form, "title"),
  department: textOrNull(form, "department"),
  email: textOrNull(form, "email"),
  phones: textOf(form, "phones")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean),
  roles: form.getAll("roles") as Role[],
  valuePathStage: textOrNull(form, "valuePathStage") as Stage | null,
  startedOn: textOrNull(form, "startedOn"),
});
