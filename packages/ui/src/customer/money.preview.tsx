import { Stage, State } from "../preview/stage.tsx";
import { Money } from "./money.tsx";

export const title = "Money";

export default function MoneyPreview() {
  return (
    <Stage>
      <State label="Currencies, none, minor digits, compact">
        <ul className="grid w-48 justify-items-end gap-1 text-sm">
          <li>
            <Money minor={18600000} currency="EUR" />
          </li>
          <li>
            <Money minor={18600050} currency="EUR" />
          </li>
          <li>
            <Money minor={250000} currency="JPY" />
          </li>
          <li>
            <Money minor={1234567} currency="KWD" minorDigits="always" />
          </li>
          <li>
            <Money minor={-6250000} currency="USD" />
          </li>
          <li>
            <Money minor={216400000} currency="EUR" compact />
          </li>
          <li>
            <Money minor={null} currency="EUR" />
          </li>
        </ul>
      </State>
    </Stage>
  );
}
