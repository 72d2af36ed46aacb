//! The files of the demo company: a PDF with its name for every attachment that has no bytes.

use std::{convert::Infallible, fmt::Write as _};

use axum::body::Bytes;
use futures_util::stream;

use super::APP_ID;
use crate::{
    files::{FileError, WriteError},
    hiring::attachments,
    store::{Actor, StoreError, TenantNo, WriteTx, access, attachments as rows},
    system::System,
};

const PDF: &str = "application/pdf";
const MAX_BYTES: u64 = 1 << 20;

/// Why a file could not be supplied.
#[derive(Debug, thiserror::Error)]
pub enum DemoFileError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Files(#[from] FileError),
}

/// Writes the files that are missing; those of an earlier start stay.
pub async fn supply(system: &System) -> Result<(), DemoFileError> {
    let installs = system.store.read_global(|shared| access::installs_of(shared, APP_ID)).await?;
    for tenant in installs.into_iter().map(|install| TenantNo(install.tenant)) {
        let missing = system.store.read(tenant, rows::without_file).await?;
        for attachment in missing.into_iter().filter(|attachment| attachment.mime == PDF) {
            let bytes = stream::iter([Ok::<_, Infallible>(Bytes::from(pdf(&attachment.name)))]);
            let written = system.files.write(bytes, MAX_BYTES, &system.clock, &system.entropy).await;
            let upload = written.map_err(|error| match error {
                WriteError::Files(error) => error,
                WriteError::Source(never) => match never {},
            })?;
            let supply = move |tx: &mut WriteTx<'_>| attachments::supply(tx, &attachment, &upload);
            system.store.write(Actor::System, tenant, supply).await?;
        }
    }
    Ok(())
}

/// A page with one line. The font is one that readers have for Chinese, so it need not be part of the file.
fn pdf(line: &str) -> Vec<u8> {
    let text = line.encode_utf16().fold(String::new(), |mut text, unit| {
        let _ = write!(text, "{unit:04X}");
        text
    });
    let content = format!("BT /F1 24 Tf 72 760 Td <{text}> Tj ET");
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len()),
        "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>"
            .to_owned(),
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) \
         /Supplement 2 >> /FontDescriptor 7 0 R >>"
            .to_owned(),
        "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 \
         /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>"
            .to_owned(),
    ];
    let mut file = "%PDF-1.4\n".to_owned();
    let mut offsets = String::new();
    for (object, number) in objects.iter().zip(1..) {
        let _ = writeln!(offsets, "{:010} 00000 n ", file.len());
        let _ = write!(file, "{number} 0 obj\n{object}\nendobj\n");
    }
    let (start, count) = (file.len(), objects.len() + 1);
    let _ = write!(
        file,
        "xref\n0 {count}\n0000000000 65535 f \n{offsets}trailer\n<< /Size {count} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    );
    file.into_bytes()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_offsets_of_a_pdf_are_those_of_its_objects() {
        let text = String::from_utf8(pdf("张三 (1).pdf")).unwrap();
        let start: usize = text.rsplit("startxref\n").next().unwrap().lines().next().unwrap().parse().unwrap();
        let table = text.get(start..).unwrap();
        assert!(table.starts_with("xref\n0 8\n"));
        for (line, number) in table.lines().skip(3).take(7).zip(1..) {
            let offset: usize = line.get(..10).unwrap().parse().unwrap();
            assert!(text.get(offset..).unwrap().starts_with(&format!("{number} 0 obj\n")), "{number}");
            // The format wants 20 bytes with the end of the line.
            assert_eq!(line.len(), 19);
        }
        assert!(text.contains("<5F204E090020002800310029002E"), "{text}");
    }
}
