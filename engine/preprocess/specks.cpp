#include "preprocess/specks.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace orfeas {

int removeSpecks(cv::Mat& mask, double share) {
    cv::Mat labels;
    cv::Mat statistics;
    cv::Mat centres;
    const int count = cv::connectedComponentsWithStats(mask, labels, statistics, centres, 8, CV_32S);
    int largest = 0;
    for (int label = 1; label < count; ++label) {
        largest = std::max(largest, statistics.at<int>(label, cv::CC_STAT_AREA));
    }
    int kept = 0;
    std::vector<std::uint8_t> keep(static_cast<std::size_t>(count), 0);
    for (int label = 1; label < count; ++label) {
        const int area = statistics.at<int>(label, cv::CC_STAT_AREA);
        if (area >= share * largest) {
            keep[static_cast<std::size_t>(label)] = 255;
            kept += area;
        }
    }
    std::transform(labels.begin<int>(), labels.end<int>(), mask.begin<std::uint8_t>(),
                   [&](int label) { return keep[static_cast<std::size_t>(label)]; });
    return kept;
}

}  // namespace orfeas
