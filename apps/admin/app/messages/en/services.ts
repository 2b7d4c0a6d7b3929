export const services = {
  title: "Services",
  paused: "Paused",
  delivered: (count: number, all: number) => (all === 0 ? "No deliverables yet" : `${count} of ${all} delivered`),
};
