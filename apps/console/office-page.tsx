import { OfficePage } from '../../modules/access/console/admin/office-page.tsx';
import { VillagePicker } from '../../modules/territory/console/shared/village-picker.tsx';

/** Access and territory stand side by side; only the app knows both. */
export default function ComposedOfficePage() {
  return <OfficePage Picker={VillagePicker} />;
}
