import { Stage, State } from "../preview/stage.tsx";
import { TandemMark, VendorMark } from "./brand-mark.tsx";

export const title = "Brand mark";

export default function BrandMarkPreview() {
  return (
    <Stage>
      <State label="Tandem" row>
        <TandemMark />
        <TandemMark size={40} />
      </State>
      <State label="The vendor's, from its name and accent" row>
        <VendorMark name="Fabrikam Software" />
        <VendorMark name="Halyard" size={40} />
      </State>
    </Stage>
  );
}
