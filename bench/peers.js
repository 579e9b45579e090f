// One document made once by one JavaScript library: node peers.js METHOD FOLDER OUTPUT.
// Prints the seconds of the core (template loaded, rendered, saved), loading of modules and data left out.
const fs = require("fs");
const path = require("path");

const [method, folder, output] = process.argv.slice(2);

async function docxtemplater() {
  const PizZip = require("pizzip");
  const Docxtemplater = require("docxtemplater");
  const data = read();
  const start = performance.now();
  const zip = new PizZip(fs.readFileSync(path.join(folder, "curly.docx")));
  const document = new Docxtemplater(zip, { paragraphLoop: true, linebreaks: true });
  document.render(data);
  fs.writeFileSync(output, document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" }));
  return start;
}

async function easyTemplateX() {
  const { TemplateHandler } = require("easy-template-x");
  const data = read();
  const start = performance.now();
  const template = fs.readFileSync(path.join(folder, "curly.docx"));
  fs.writeFileSync(output, await new TemplateHandler().process(template, data));
  return start;
}

async function docx() {
  const d = require("docx");
  const data = read();
  const start = performance.now();
  const width = Math.floor(14000 / data.header.length);
  const paragraphs = (items) => items.map((item) => new d.Paragraph(item.text));
  const row = (cells) =>
    new d.TableRow({
      cantSplit: true,
      children: cells.map(
        (text) =>
          new d.TableCell({
            width: { size: width, type: d.WidthType.DXA },
            verticalAlign: d.VerticalAlign.CENTER,
            children: [new d.Paragraph(text)],
          }),
      ),
    });
  const table = new d.Table({
    layout: d.TableLayoutType.FIXED,
    columnWidths: data.header.map(() => width),
    rows: [row(data.header), ...data.rows.map((record) => row(Object.values(record)))],
  });
  const children = [...paragraphs(data.before), table, ...paragraphs(data.after)];
  const document = new d.Document({ sections: [{ children }] });
  fs.writeFileSync(output, await d.Packer.toBuffer(document));
  return start;
}

function read() {
  return JSON.parse(fs.readFileSync(path.join(folder, "data.json"), "utf8"));
}

({ docxtemplater, "easy-template-x": easyTemplateX, docx })[method]().then(
  (start) => console.log(JSON.stringify({ core: { core: (performance.now() - start) / 1000 } })),
  (error) => {
    console.error(String(error));
    process.exit(1);
  },
);
