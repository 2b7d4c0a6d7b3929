import { Stage } from "../preview/stage.tsx";
import { Button } from "../primitives/button.tsx";
import { Field } from "../primitives/field.tsx";
import { Input } from "../primitives/input.tsx";
import { AdminSignInFrame } from "./admin-sign-in-frame.tsx";

export const title = "Sign-in frame, admin";
/** Brings its own landmarks: shown on a page of its own. */
export const fullPage = true;

export default function AdminSignInFramePreview() {
  return (
    <Stage>
      <AdminSignInFrame workspace="Halyard" title="Sign in" note="Sample sign-in: ana@tandem.example">
        <Field label="E-mail" error="E-mail or password is not right.">
          <Input type="email" autoComplete="email" defaultValue="ana@tandem.example" />
        </Field>
        <Field label="Password">
          <Input type="password" autoComplete="current-password" />
        </Field>
        <Button variant="primary" wide>
          Sign in
        </Button>
      </AdminSignInFrame>
    </Stage>
  );
}
