// Runs in pages of kpi serve alone: reloads a page when the content was made anew, and lays its problems over the last good page.
(() => {
  'use strict';
  const script = document.currentScript;
  let shown = Number(script.dataset.build);
  let overlay = null;

  // What changes with every key pressed is not kept for reading without a line.
  (window.kpi ??= {}).isPreview = true;
  navigator.serviceWorker?.getRegistrations().then((all) => all.forEach((worker) => worker.unregister()));

  const element = (name, text, ...children) => {
    const made = document.createElement(name);
    made.textContent = text;
    made.append(...children);
    return made;
  };

  const close = () => {
    overlay?.remove();
    overlay = null;
  };

  const show = (problems) => {
    close();
    overlay = element('dialog', '');
    overlay.id = 'kpi-problems';
    overlay.className = 'kpi-preview';
    const items = problems.map((problem) => element('li', '',
      element('code', problem.place), ' ', element('b', problem.code),
      element('p', problem.message), element('p', `วิธีแก้: ${problem.fix}`)));
    const button = element('button', 'ปิด');
    button.type = 'button';
    button.addEventListener('click', close);
    overlay.append(
      element('h1', `เนื้อหามีข้อผิดพลาด ${problems.length} ข้อ`),
      element('p', 'หน้านี้ยังเป็นฉบับก่อนแก้ บันทึกไฟล์ที่แก้แล้ว หน้านี้จะโหลดใหม่เอง'),
      element('ol', '', ...items), button);
    document.body.append(overlay);
    overlay.showModal();
  };

  const source = new EventSource('/-/events');
  source.addEventListener('message', (event) => {
    const state = JSON.parse(event.data);
    const standsAlone = document.body.classList.contains('kpi-preview');
    if (state.build !== shown && (state.problems.length === 0 || standsAlone)) {
      location.reload();
      return;
    }

    shown = state.build;
    if (state.problems.length > 0 && !standsAlone) {
      show(state.problems);
    }
  });
})();
