import { LinkButton } from '../../../platform/ui/parts/button.tsx';
import { Panel } from '../../../platform/ui/parts/page.tsx';

/** Home of who supervises: the log is opened on purpose only, because opening it is itself recorded. */
export default function AuditAtHome() {
  return (
    <Panel title="Apakah catatan masih utuh?">
      <p className="mb-3">Periksa rantai catatan, lalu lihat siapa membuka apa. Membuka jejak audit pun tercatat.</p>
      <LinkButton to="/audit" variant="primary" icon="audit">
        Buka jejak audit
      </LinkButton>
    </Panel>
  );
}
