import { Stage, State } from "../preview/stage.tsx";
import { CodeInput } from "./code-input.tsx";
import { Field } from "./field.tsx";

export const title = "Code input";

export default function CodeInputPreview() {
  return (
    <Stage>
      <State label="Portal: empty" roomy narrow>
        <form onSubmit={(event) => event.preventDefault()}>
          <Field label="Six-digit code">
            <CodeInput name="code" />
          </Field>
        </form>
      </State>
      <State label="Wrong code" roomy narrow>
        <form onSubmit={(event) => event.preventDefault()}>
          <Field label="Six-digit code, again" error="That code is not right. 4 tries are left.">
            <CodeInput name="code-again" />
          </Field>
        </form>
      </State>
    </Stage>
  );
}
