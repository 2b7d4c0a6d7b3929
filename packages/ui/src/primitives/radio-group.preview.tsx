import { Stage, State } from "../preview/stage.tsx";
import { RadioGroup } from "./radio-group.tsx";

export const title = "Radio group";

const WHO = [
  { value: "everyone", label: "Everyone with portal access", hint: "3 people" },
  { value: "named", label: "Named contacts" },
  { value: "nobody", label: "Nobody yet", disabled: true },
];

export default function RadioGroupPreview() {
  return (
    <Stage>
      <State label="Normal" narrow>
        <RadioGroup
          legend="Who can see it"
          name="who"
          options={WHO}
          defaultValue="named"
          hint="You can change this at any time."
        />
      </State>
      <State label="Error" narrow>
        <RadioGroup
          legend="Priority"
          name="priority"
          options={[
            { value: "high", label: "High" },
            { value: "low", label: "Low" },
          ]}
          error="Choose a priority."
          inline
        />
      </State>
      <State label="Portal" roomy narrow>
        <RadioGroup
          legend="How urgent is it?"
          name="urgent"
          options={[
            { value: "high", label: "Work has stopped" },
            { value: "normal", label: "It can wait a day" },
          ]}
        />
      </State>
    </Stage>
  );
}
