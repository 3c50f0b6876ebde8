import { useState } from 'react';
import { createRoot } from 'react-dom/client';

/** A press of it is what React itself takes: one number changes, and nothing else is drawn. */
function EmptyChange() {
  const [times, setTimes] = useState(0);
  return (
    <button type="button" data-empty-change={times} onClick={() => setTimes(times + 1)}>
      {times}
    </button>
  );
}

const root = document.createElement('div');
document.body.append(root);
createRoot(root).render(<EmptyChange />);
