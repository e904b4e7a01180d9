// A scenario as it is played: one scene at a time.

Esn.plays.scenario = (root, key, given) => {
  const way = given ? given.way : [];
  const { at } = Esn.questions.scenario.walk(key, way);
  for (const scene of Esn.all(".scene", root)) scene.classList.toggle("now", scene.dataset.scene === at);
};
