import { Stage, State } from "../preview/stage.tsx";
import { CompanyMark } from "./company-mark.tsx";

export const title = "Company mark";

const COMPANIES = [
  "Northwind Traders",
  "Initech",
  "Globex Corporation",
  "Fourth Coffee",
  "Vereinigte Norddeutsche Kühlhäuser AG",
  "3Com",
];

/** Twice as wide as it is high. */
const PICTURE =
  "data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 8 4%22%3E%3Cpath d=%22M0 0h8v4H0z%22 fill=%22%23146%22/%3E%3Cpath d=%22M1 1h2v2H1z%22 fill=%22%23fff%22/%3E%3C/svg%3E";

export default function CompanyMarkPreview() {
  return (
    <Stage>
      <State label="With their names" narrow>
        <ul className="grid gap-2 text-sm">
          {COMPANIES.map((name) => (
            <li key={name} className="flex items-center gap-2">
              <CompanyMark name={name} />
              <span className="truncate" title={name}>
                {name}
              </span>
            </li>
          ))}
        </ul>
      </State>
      <State label="Sizes" row>
        {([20, 24, 28, 32, 36, 44, 48] as const).map((size) => (
          <CompanyMark key={size} name="Northwind Traders" size={size} />
        ))}
      </State>
      <State label="With a picture of another shape" row>
        {([20, 28, 44] as const).map((size) => (
          <CompanyMark key={size} name="Initech" logo={PICTURE} size={size} />
        ))}
      </State>
    </Stage>
  );
}
