//! The rates as bars on a logarithmic scale.

use crate::report::Row;

const LINE: usize = 18;
const LEFT: usize = 430;
const WIDTH: usize = 420;
const COLORS: [&str; 5] = ["#3370ff", "#0f9d58", "#d97706", "#9333ea", "#64748b"];

pub fn draw(rows: &[Row]) -> String {
    let max = rows.iter().map(|row| row.rate).fold(10.0, f64::max).log10();
    let height = (rows.len() + 3) * LINE;
    let mut setups: Vec<&str> = Vec::new();
    let mut bars = String::new();
    for (at, row) in rows.iter().enumerate() {
        let color = setups.iter().position(|setup| *setup == row.setup).unwrap_or_else(|| {
            setups.push(&row.setup);
            setups.len() - 1
        });
        let y = (at + 2) * LINE;
        let width = (row.rate.max(1.0).log10() / max * WIDTH as f64).round();
        let label = format!("{}: {}", row.setup, row.name).replace('&', "&amp;").replace('<', "&lt;");
        bars += &format!(
            "<text x=\"{}\" y=\"{y}\" text-anchor=\"end\">{label}</text>\
             <rect x=\"{LEFT}\" y=\"{}\" width=\"{width}\" height=\"12\" fill=\"{}\"/>\
             <text x=\"{}\" y=\"{y}\">{:.0}/s, p99 {:.2} ms</text>\n",
            LEFT - 8,
            y - 10,
            COLORS[color % COLORS.len()],
            LEFT as f64 + width + 6.0,
            row.rate,
            row.p99,
        );
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1040\" height=\"{height}\" \
         font-family=\"sans-serif\" font-size=\"12\">\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\
         <text x=\"{LEFT}\" y=\"{LINE}\">requests a second, logarithmic</text>\n{bars}</svg>\n"
    )
}
